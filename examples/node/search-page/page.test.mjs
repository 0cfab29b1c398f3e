// Drives the page in headless Chromium; skipped where there is none.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import { start } from './server.mjs'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = CHROMIUM.find((path) => existsSync(path))
const skip = executablePath ? false : 'there is no Chromium here'
/** Where pictures go, when somebody wants to look at them. */
const pictures = process.env.QUYCHE_PICTURES

let server
let browser
let page
before(async () => {
  if (skip) return
  server = await start(0)
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
})
after(async () => {
  await browser?.close()
  server?.close()
})

const home = () => page.goto(`http://127.0.0.1:${server.address().port}/`)
const picture = (name) => pictures && page.screenshot({ path: `${pictures}/${name}.png` })
const status = () => page.getByRole('status').textContent()

async function search(words) {
  await home()
  await page.getByRole('combobox').fill(words)
  await page.getByRole('button', { name: 'Tìm' }).click()
}

test('words typed without marks are found and highlighted', { skip }, async () => {
  await search('cau rach doi')
  await picture('no-marks')
  assert.match(await status(), /^Tìm thấy \d+ kết quả/)
  const marks = await page.locator('ol li').first().locator('mark').allTextContents()
  assert.ok(marks.includes('Cầu Rạch Đôi'), String(marks))
})

test('what is typed is completed, by the keys alone', { skip }, async () => {
  await home()
  await page.getByRole('combobox').pressSequentially('cau ra')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await picture('completion')
  assert.equal(await page.getByRole('combobox').getAttribute('aria-expanded'), 'true')
  const offer = await page.locator('[aria-selected=true]').textContent()
  assert.match(offer, /^cầu rạch/)
  await page.keyboard.press('Enter')
  await page.getByRole('status').waitFor()
  assert.equal(await page.getByRole('combobox').inputValue(), offer)
})

test('facets filter and say so', { skip }, async () => {
  await search('ủy ban nhân dân')
  const link = page.getByRole('complementary').getByRole('link', { name: /^Văn bản/ })
  const count = Number(/\((\d+)\)/.exec(await link.textContent())[1])
  await link.click()
  await picture('facet')
  assert.equal(await status(), `Tìm thấy ${count} kết quả cho “ủy ban nhân dân”.`)
  await page.getByRole('link', { name: 'Bỏ lọc' }).click()
  assert.ok(Number(/\d+/.exec(await status())[0]) > count)
})

test('a document number finds its document, however it is typed', { skip }, async () => {
  await search('15/2026/qd-ubnd')
  await picture('number')
  assert.match(await page.locator('ol li').first().textContent(), /15\/2026\/QĐ-UBND/)
  assert.doesNotMatch(await page.locator('main').textContent(), /undefined|null/)
  await search('Điều 2 quyết định 15/2026')
  assert.match(await page.locator('ol li').first().locator('.place').textContent(), /Điều 2/)
})

test('other articles of the same text are named and lead there', { skip }, async () => {
  await search('quy định')
  await picture('also')
  const also = page.locator('ol li').first().locator('.also')
  assert.match(await also.textContent(), /^Xem thêm trong cùng văn bản: Điều \d+/)
  const other = also.getByRole('link').first()
  const name = await other.textContent()
  await other.click()
  await picture('also-there')
  assert.match(await page.locator('ol li').first().locator('.place').textContent(), new RegExp(`${name}$`))
})

test('nothing found offers another spelling', { skip }, async () => {
  await search('thong tni')
  await picture('suggestion')
  await page.getByRole('link', { name: 'thong tin' }).click()
  assert.match(await status(), /^Tìm thấy/)
  await search('qzxv')
  await picture('nothing')
  assert.match(await status(), /^Không tìm thấy/)
})

test('what is typed is shown as text', { skip }, async () => {
  await search('<b>"&')
  assert.equal(await page.locator('main b').count(), 0)
  assert.equal(await page.getByRole('combobox').inputValue(), '<b>"&')
})
