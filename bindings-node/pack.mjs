// Packs the package and the binary of one platform: node pack.mjs PLATFORM BINARY OUT [FILE…]
// Each FILE (licences, list of parts) goes into both. The package names all platforms as optional.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

const [platform, binary, out, ...files] = process.argv.slice(2)
const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'quyche-pack-'))
try {
  const addon = join(here, 'npm', platform)
  pack(addon, ['README.md'], (manifest) => {
    cpSync(binary, join(folder, manifest.main))
    return manifest
  })
  const main = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
  pack(here, ['README.md', ...main.files], ({ scripts, devDependencies, overrides, ...manifest }) => ({
    ...manifest,
    optionalDependencies: Object.fromEntries(
      readdirSync(join(here, 'npm')).sort().map((name) => [`${manifest.name}-${name}`, manifest.version]),
    ),
  }))
} finally {
  rmSync(folder, { recursive: true })
}

function pack(source, names, change) {
  for (const name of names) cpSync(join(source, name), join(folder, name))
  for (const file of files) cpSync(file, join(folder, basename(file)))
  const manifest = change(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')))
  manifest.files = [...new Set([...manifest.files, ...files.map((file) => basename(file))])]
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['pack', '--silent', '--pack-destination', resolve(out)], { cwd: folder, stdio: 'inherit' })
}
