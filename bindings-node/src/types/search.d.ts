/** A promise that an `AbortSignal` can cancel: it rejects with an `AbortError` of the code `cancelled`. */
export interface Abortable {
  signal?: AbortSignal
}

/** Work that can be cancelled, and that says how far it has come. */
export interface Watched extends Abortable {
  /** Called now and then with the number of changes made so far, and at the end; what it throws cancels the work. */
  progress?: (done: number) => void
}

/** A property by which hits are filtered and counted. */
export type Facet = 'kind' | 'category' | 'agency' | 'language' | 'year'

/** What the index knows beyond a record. */
export interface Shelving {
  /** The day of issue or publication, where the record does not say it. */
  date?: Day | null
  /** Text that nobody has compared with the original, such as a raw scan: found, but ranked lower. */
  lowTrust?: string | null
  /** The rights of which a reader needs at least one; empty means that everybody may read it. */
  rights?: string[] | null
  /** How the body is written, `plain` where nothing is said; places in hits are places in the source as given. */
  format?: 'plain' | 'html' | 'markdown' | null
}

/** Something to be found that is no record: a page, a form, a video. */
export interface Document extends Shelving {
  /** The host's own word for what it is. */
  kind?: string | null
  title?: string | null
  number?: string | null
  category?: string | null
  agency?: string | null
  language?: string | null
  url?: string | null
  summary?: string | null
  body?: string | null
}

/** What the index takes. */
export type Indexed = ((Article | LegalDocument) & Shelving) | Document

/** Changes that become visible together or not at all. */
export interface Changes {
  add?: { [id: string]: Indexed }
  remove?: string[]
}
