// Reads a `_headers` file with Netlify's own parser and fails on any line that it would drop: it drops them without a word.
import { readFileSync } from 'node:fs'
import { parseAllHeaders } from '@netlify/headers-parser'

const file = process.argv[2]
const { headers, errors } = await parseAllHeaders({ headersFiles: [file], minimal: false })
const written = readFileSync(file, 'utf8').split('\n').filter(line => /^\s+[^\s#]/.test(line)).length
const read = headers.reduce((sum, { values }) => sum + Object.keys(values).length, 0)
if (errors.length > 0 || read !== written || read === 0) {
  console.error(`${file}: ${written} headers written, ${read} read`, errors, headers)
  process.exit(1)
}
