import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** `node static-file.ts PORT FILE`: the bytes of one file and nothing else; stands in where there is no nginx. */
const [, , port, file = ''] = process.argv
const body = readFileSync(file)
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }
createServer((_request, response) => response.writeHead(200, headers).end(body)).listen(Number(port), '127.0.0.1')
