// Answers experiments, one at a time, away from the page.
// SPDX-License-Identifier: MIT
//
// In:  {generation, link}
// Out: {generation, link, bytes, digest, equations, score, timing}, first of all {ready: true}
import createSindy from './sindy.mjs'

const opening = createSindy()
opening.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failed: String(error) }),
)

onmessage = async ({ data: { generation, link } }) => {
  const sindy = await opening
  const { bytes, ...rest } = sindy.answer(link)
  postMessage({ generation, link, bytes, ...rest }, [bytes.buffer])
}
