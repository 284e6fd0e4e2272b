// Gathers the licences of all that the site ships: node licences.mjs DEPENDENCIES.json OUTPUT
// SPDX-License-Identifier: MIT
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [dependencies, output] = process.argv.slice(2)
const { eigen, imgui, emscripten } = JSON.parse(readFileSync(dependencies, 'utf8'))
const web = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const packages = join(web, 'node_modules')

// What is shipped, what it is for, where its licence may be found: the first that exists is taken.
const parts = [
  ['SINDy Lab', 'this site', [join(web, '../LICENSE')]],
  ['Eigen', 'linear algebra in both programs', [join(eigen, 'COPYING.MPL2'), join(eigen, 'copyright')]],
  ['Dear ImGui', 'the interface, with stb_truetype and its kin', [join(imgui, 'LICENSE.txt')]],
  [
    'Emscripten',
    'the run-time libraries of both programs, musl, libc++ and compiler-rt among them',
    [join(emscripten, 'LICENSE'), join(realpathSync(emscripten), '../doc/emscripten/copyright')],
  ],
  ['Inter', 'the font of the page, a subset', [join(packages, 'inter-ui/LICENSE.txt')]],
  ['KaTeX', 'the fonts of the mathematics, subsets', [join(packages, 'katex/LICENSE')]],
]

const katexFonts = `The fonts KaTeX_Main and KaTeX_Math carry this notice: Copyright (c) 2009-2010, Design
Science, Inc., Copyright (c) 2014-2018 Khan Academy, licensed under the SIL Open Font License,
Version 1.1, the text of which stands above under Inter.`

const line = '='.repeat(80)
const chapters = parts.map(([name, purpose, places]) => {
  const place = places.find(existsSync)
  if (!place) throw new Error(`No licence was found for ${name} in ${places.join(', ')}`)
  const note = name === 'KaTeX' ? `${katexFonts}\n\n` : ''
  return `${line}\n${name}: ${purpose}\n${line}\n\n${note}${readFileSync(place, 'utf8').trim()}\n`
})
writeFileSync(output, chapters.join('\n\n'))
