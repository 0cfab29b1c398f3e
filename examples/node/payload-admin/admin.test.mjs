// An editor presses “publish” in the real admin of Payload and reads at the field why it is refused.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = CHROMIUM.find((path) => existsSync(path))
const here = import.meta.dirname
const installed = ['next', 'quyche'].every((name) => existsSync(join(here, 'node_modules', name)))
const skip =
  (!installed && 'Payload with its admin is not installed: see README.md') ||
  (!executablePath && 'there is no Chromium here')
/** Where pictures go, when somebody wants to look at them. */
const pictures = process.env.QUYCHE_PICTURES
const timeout = 600_000

let folder, server, base, browser
before(async () => {
  if (skip) return
  cpSync(join(here, '../payload/plugin.mjs'), join(here, 'plugin.mjs'))
  folder = mkdtempSync(join(tmpdir(), 'quyche-payload-admin-'))
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const next = [join(here, 'node_modules/next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', String(port)]
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PORTAL_DATA: folder,
    PORTAL_SECRET: randomBytes(24).toString('hex'),
  }
  server = spawn(process.execPath, next, { cwd: here, env, stdio: process.env.PORTAL_LOG ? 'inherit' : 'ignore' })
  const { chromium } = await import('playwright-core')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}, { timeout })
after(async () => {
  await browser?.close()
  server?.kill()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

test('publishing without an author is refused at the field, with the clause', { skip, timeout }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(420_000)
  await open(page, `${base}/admin/collections/articles/1`)
  const author = page.locator('#field-author')
  await author.waitFor()
  await page.locator('#action-save').click()
  const field = page.locator('.field-type', { has: author })
  const said = field.locator('.field-error')
  await said.waitFor()
  if (pictures) await page.screenshot({ path: join(pictures, 'payload-refused.png') })
  assert.match(await said.textContent(), /để trống, cần điền \(QC Điều 9 khoản 3: /)
})

/** The server needs a while before it listens. */
async function open(page, address) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await page.goto(address, { waitUntil: 'commit' })
    } catch (error) {
      if (tries === 120 || !String(error).includes('ERR_CONNECTION_REFUSED')) throw error
      await new Promise((again) => setTimeout(again, 500))
    }
  }
}

function freePort() {
  return new Promise((ready) => {
    const asked = createServer().listen(0, '127.0.0.1', () => {
      const { port } = asked.address()
      asked.close(() => ready(port))
    })
  })
}
