// The README's example runs as it stands.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

test('the ten lines of the README print what they say', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, code] = readme.match(/```js\n([\s\S]*?)```/)
  const promised = [...code.matchAll(/\/\/ → (.*)/g)].map(([, text]) => text)
  const module = new URL('../../build/site/sindy.mjs', import.meta.url).href
  const file = join(mkdtempSync(join(tmpdir(), 'readme-')), 'example.mjs')
  writeFileSync(file, code.replace('./sindy.mjs', module))
  const printed = execFileSync('node', [file], { encoding: 'utf8' }).trim().split('\n')
  assert.deepEqual(printed, promised)
  assert.ok(promised.length > 0)
})
