import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { drawFrame, FrameTrouble, readFrame } from '@ratchet/api/lookback/draw-file'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { callersFolder } from '../environment.ts'

interface Options {
  readonly seed: string
  readonly size: string
  readonly stratum?: string
  readonly id?: string
  readonly bind: boolean
  readonly json: boolean
}

export function addDraw(program: Command): void {
  program
    .command('draw')
    .argument('<file>', 'the frozen list as CSV, such as /lookback/<number>/list.csv')
    .description('draw a look-back sample again by PRN-SHA256/1, without a database; the order of rows does not matter')
    .requiredOption('--seed <text>', 'the seed as it was published: the public text, a bar, and the hash of the list')
    .requiredOption('--size <n>', 'how many are drawn')
    .option('--stratum <column>', 'the column of the strata: each gets its share, one at least')
    .option('--id <column>', 'the column of the ids, where it is not called id, code or 编号')
    .option('--bind', 'end the seed with a bar and the hash of this very list', false)
    .option('--json', 'print ids, numbers and hashes as JSON', false)
    .action((name: string, options: Options) => {
      const drawn = draw(name, options)
      console.log(options.json ? JSON.stringify(drawn, null, 2) : report(drawn))
    })
}

type Drawn = ReturnType<typeof drawFrame>

/** The draw of a file, or a `Complaint` that says what is wrong with it. */
export function draw(name: string, { seed, size, stratum, id, bind }: Options): Drawn {
  const n = Number(size)
  if (!/^\d+$/.test(size) || n < 1) throw new Complaint(`--size is a whole number from 1 on, not ${size}.`)
  const file = resolve(callersFolder(), name)
  const text = readText(file)
  const columns = { ...(id === undefined ? {} : { id }), ...(stratum === undefined ? {} : { stratum }) }
  try {
    const frame = readFrame(text, columns)
    if (n > frame.length) throw new FrameTrouble(`${n} cannot be drawn from a list of ${frame.length}`)
    return drawFrame(frame, seed, n, bind)
  } catch (error) {
    // What is wrong with a list or a seed, the package of statistics says by itself.
    const isTold = error instanceof FrameTrouble || (error instanceof Error && error.name === 'StatError')
    if (isTold) throw new Complaint(`${(error as Error).message}.`)
    throw error
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Complaint(`${file} cannot be read.`)
  }
}

const report = ({ population, n, frameHash, seed, seedBound, ids }: Drawn): string =>
  [
    `${n} of ${population} drawn by PRN-SHA256/1`,
    `hash of the list: ${frameHash}`,
    `seed: ${seed}`,
    seedBound
      ? 'the seed ends with that hash: the list was fixed before it'
      : 'THE SEED IS NOT BOUND TO THIS LIST: it does not end with its hash',
    ...ids,
  ].join('\n')
