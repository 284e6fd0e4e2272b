// Makes the four fonts of the page, small and ready for Dear ImGui: node fonts.mjs FOLDER
// SPDX-License-Identifier: MIT
//
// Dear ImGui reads TrueType outlines and the character map, none of the layout tables. So the
// figures of equal width, which Inter offers as the feature "tnum", are put into the map itself.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fontverter from 'fontverter'
import * as harfbuzz from 'harfbuzzjs'
import subset from 'subset-font'

const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))

const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ıŁłŒœŠšŽžĆćČčĞğŐőŘřŞşŰű'
const greek = range(0x391, 0x3a1) + range(0x3a3, 0x3a9) + range(0x3b1, 0x3c9) + 'ϑϕϵ'
const dashes = '–—‘’“”…·×−'
const signs = '–—‘’“”…•·′″×÷±−≤≥≠≈∞∂√∑∫∈→←↑↓↔⇒▶◀▲▼►⋅✓✗○●◌˙\u0307\u0308'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉'
const figures = '0123456789'

const fonts = {
  'inter-regular.ttf': ['inter-ui/web/Inter-Regular.woff2', latin + greek + signs + raised],
  'inter-semibold.ttf': ['inter-ui/web/Inter-SemiBold.woff2', latin + dashes],
  'math-italic.ttf': ['katex/dist/fonts/KaTeX_Math-Italic.ttf', range(0x20, 0x7e) + greek],
  'math-regular.ttf': ['katex/dist/fonts/KaTeX_Main-Regular.ttf', range(0x20, 0x7e) + greek + signs],
}

const script = fileURLToPath(import.meta.url)
const folder = process.argv[2]
mkdirSync(folder, { recursive: true })
for (const [name, [source, characters]] of Object.entries(fonts)) {
  const made = join(folder, name)
  const from = createRequire(script).resolve(source)
  if (newer(made, from) && newer(made, script)) continue
  const bytes = await shrink(readFileSync(from), characters)
  writeFileSync(made, bytes)
  console.log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} by gzip`)
}

function newer(file, than) {
  return existsSync(file) && statSync(file).mtimeMs > statSync(than).mtimeMs
}

async function shrink(source, characters) {
  const whole = await fontverter.convert(source, 'truetype')
  const glyphs = glyphMap(whole, characters)
  const mapped = replaceTable(whole, 'cmap', characterMap(glyphs))
  const dropTables = ['GSUB', 'GPOS', 'GDEF', 'STAT', 'meta', 'kern', 'FFTM', 'DSIG', 'gasp']
  const kept = String.fromCodePoint(...glyphs.keys())
  return subset(mapped, kept, { targetFormat: 'truetype', dropTables, noHinting: true })
}

// Code point → glyph, for those of the characters that the font has, in ascending order.
function glyphMap(bytes, characters) {
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)))
  const glyphs = new Map()
  for (const character of [...new Set(characters)].sort(byCodePoint)) {
    const buffer = new harfbuzz.Buffer()
    buffer.addText(character)
    buffer.guessSegmentProperties()
    const features = figures.includes(character) ? [new harfbuzz.Feature('tnum')] : []
    harfbuzz.shape(font, buffer, features)
    const [info] = buffer.getGlyphInfos()
    if (info.codepoint !== 0) glyphs.set(character.codePointAt(0), info.codepoint)
  }
  return glyphs
}

function byCodePoint(a, b) {
  return a.codePointAt(0) - b.codePointAt(0)
}

// A cmap table of one subtable: Windows, full Unicode, format 12, a group for each character.
function characterMap(glyphs) {
  const header = 12
  const table = Buffer.alloc(header + 16 + 12 * glyphs.size)
  table.writeUInt16BE(1, 2) // one subtable
  table.writeUInt16BE(3, 4) // Windows
  table.writeUInt16BE(10, 6) // full Unicode
  table.writeUInt32BE(header, 8)
  table.writeUInt16BE(12, header) // the format
  table.writeUInt32BE(table.length - header, header + 4)
  table.writeUInt32BE(glyphs.size, header + 12)
  let at = header + 16
  for (const [character, glyph] of glyphs) {
    table.writeUInt32BE(character, at)
    table.writeUInt32BE(character, at + 4)
    table.writeUInt32BE(glyph, at + 8)
    at += 12
  }
  return table
}

// The new table goes to the end, its directory entry points there; checksums are left to rot,
// because the subset that follows computes them anew.
function replaceTable(font, tag, table) {
  const bytes = Buffer.concat([font, Buffer.alloc(-font.length & 3), table])
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (bytes.toString('latin1', entry, entry + 4) !== tag) continue
    bytes.writeUInt32BE(bytes.length - table.length, entry + 8)
    bytes.writeUInt32BE(table.length, entry + 12)
  }
  return bytes
}
