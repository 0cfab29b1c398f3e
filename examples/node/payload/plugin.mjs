// A plugin for Payload 3: what editors save is normalised, judged before it is published, and indexed.
import { ValidationError } from 'payload'
import { normalize } from 'quyche'

/** Vietnam keeps UTC+7 the whole year. */
const today = () => new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10)

/**
 * @param {object} options
 * @param {import('quyche').Profile} options.profile the regulation of the portal
 * @param {import('quyche').SearchIndex} options.index the index of the search page
 * @param {{ [slug: string]: (doc: object) => import('quyche').Article }} options.collections
 *   the collections to look after, each with the record that a document stands for
 * @param {() => string} [options.today] the day asked about
 */
export function quyche({ profile, index, collections, today: day = today }) {
  return (config) => ({
    ...config,
    collections: config.collections.map((collection) => {
      const record = collections[collection.slug]
      return record ? looked(collection, record) : collection
    }),
    endpoints: [...(config.endpoints ?? []), { path: '/quyche/search', method: 'get', handler: search }],
  })

  function looked(collection, record) {
    const { hooks = {}, slug } = collection
    const id = (doc) => `${slug}/${doc.id}`
    return {
      ...collection,
      hooks: {
        ...hooks,
        beforeValidate: [...(hooks.beforeValidate ?? []), judge],
        afterChange: [...(hooks.afterChange ?? []), shelve],
        afterDelete: [...(hooks.afterDelete ?? []), ({ doc }) => index.update({ remove: [id(doc)] })],
      },
    }

    /** Texts become canonical; what is to be published must break no rule. */
    function judge({ data, originalDoc, req }) {
      const texts = Object.entries(data).filter(([, value]) => typeof value === 'string')
      const clean = { ...data, ...Object.fromEntries(texts.map(([name, text]) => [name, normalize(text)])) }
      if (clean._status !== 'published') return clean
      const report = profile.validate(record({ ...originalDoc, ...clean }), { on: day() })
      const errors = report.failures.flatMap(({ places, citation, duty }) =>
        places.map(({ field, message }) => ({
          path: field,
          message: `${message.vi} (${citation}: ${duty.vi})`,
        })))
      if (errors.length > 0) throw new ValidationError({ collection: slug, errors, req })
      return clean
    }

    /** Readers find what is published, and nothing else. */
    async function shelve({ doc }) {
      const published = doc._status === 'published'
      await index.update(published ? { add: { [id(doc)]: record(doc) } } : { remove: [id(doc)] })
      return doc
    }
  }

  async function search({ searchParams }) {
    const hits = await index.search(searchParams.get('q') ?? '', { limit: 10 })
    return Response.json(hits)
  }
}
