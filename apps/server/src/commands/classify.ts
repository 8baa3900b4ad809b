import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EvaluationError, evaluateFile, needed, welcome } from '@ratchet/api/classification/evaluate-file'
import { SheetError } from '@ratchet/documents/sheet'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { callersFolder } from '../environment.ts'

type Evaluation = ReturnType<typeof evaluateFile>

export function addClassify(program: Command): void {
  program
    .command('classify')
    .description('say how good the suggestions for sorting opinions are, on a file of texts that people have sorted')
    .requiredOption('--evaluate <file>', `a CSV with the columns ${[...needed, ...welcome].join(', ')}`)
    .option('--json', 'print the result as JSON', false)
    .action((options: { readonly evaluate: string; readonly json: boolean }) => {
      const result = evaluated(options.evaluate)
      console.log(
        options.json ? JSON.stringify({ method: methodOf(result), ...rest(result) }, null, 2) : report(result),
      )
    })
}

const rest = ({ method: by, ...result }: Evaluation) => ({ by, ...result })

function evaluated(file: string): Evaluation {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(resolve(callersFolder(), file))
  } catch {
    throw new Complaint(`${file} cannot be read; name a CSV file that is there.`)
  }
  try {
    return evaluateFile(bytes)
  } catch (error) {
    if (error instanceof EvaluationError) throw new Complaint(sentenceOf(file, error))
    if (error instanceof SheetError) throw new Complaint(`${file} is not a CSV in UTF-8 or GB18030.`)
    throw error
  }
}

function sentenceOf(file: string, { code, details }: EvaluationError): string {
  const { missing = [], found = [], first } = details
  if (code === 'columns') return `${file} lacks the columns ${missing.join(', ')}; it has ${found.join(', ')}.`
  if (code === 'unread' && first) return `No row of ${file} can be read; the first: ${problemOf(first)}.`
  return `${file} has no rows below its first.`
}

/** One cell that could not be read, in words. */
function problemOf({ row, column, value, reason }: Evaluation['problems'][number]): string {
  if (reason === 'id-twice') return `row ${row}, column ${column}: "${value}" stands in an earlier row too`
  const what = { category: 'a category of the catalogue', theme: 'a theme', urgent: '0 or 1' }[column]
  return `row ${row}, column ${column}: "${value}" is not ${what ?? 'positive, neutral or negative'}`
}

function problemsOf({ problems }: Evaluation): string[] {
  if (problems.length === 0) return []
  const out = problems.filter(({ kept }) => !kept).length
  const more = problems.length > 5 ? [`  and ${problems.length - 5} more, all of them with --json`] : []
  const cells = problems.length - out
  return [
    `left out: ${out} rows; cells passed over: ${cells}`,
    ...problems.slice(0, 5).map((one) => `  ${problemOf(one)}`),
    ...more,
  ]
}

const unsaid = 'a text for which nothing is suggested counts as 无实质内容'

/** How the figures came about, in words that go along with them. */
export function methodOf({ method, folds, rows, knownTexts }: Evaluation): string {
  const shipped = 'the model that comes with the product, without any text of this file'
  if (method === 'bundled') return `${shipped}, on ${rows} rows, too few to learn from; ${unsaid}`
  const known =
    knownTexts === 0 ? '' : ` (${knownTexts} of them come with the product and were taken out of it for this)`
  return (
    `${folds}-fold cross-validation by duplicate group on ${rows} rows${known}: each fold is judged by a model that has learnt ` +
    'from what comes with the product and from the other folds, and has seen neither its rows nor duplicates of them; ' +
    `"shipped" is ${shipped}; ${unsaid}. Whoever wrote the word list had read data/open/opinions.csv and ` +
    'data/classification/practice.csv: on those files the figures are an upper bound'
  )
}

const shortOf = (theme: string) =>
  theme.replace('poverty_employment', 'poverty').replace('_style', '').replace('resettlement', 'resettle')
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function report(result: Evaluation): string {
  const { place, duplicates, confusion } = result
  const width = Math.max(...confusion.labels.map((label) => label.length))
  const table = [
    ['', ...confusion.labels].map((label, at) => (at === 0 ? ' '.repeat(width) : shortOf(label).padStart(10))).join(''),
    ...confusion.rows.map(
      (row, at) =>
        (confusion.labels[at] ?? '').padEnd(width) + row.map((count) => String(count || '.').padStart(10)).join(''),
    ),
  ]
  return [
    `method: ${methodOf(result)}`,
    ...(result.absent.length > 0 ? [`not in the file: ${result.absent.join(', ')}`] : []),
    ...problemsOf(result),
    ...linesOf(result),
    ...(result.method === 'folds'
      ? ['as shipped, having learnt nothing from this file:', ...linesOf(result.shipped)]
      : []),
    `place       ${place.right} right of ${place.suggested} suggested, ${place.withPlace} rows have one`,
    `duplicates  precision ${percent(duplicates.precision)}, recall ${percent(duplicates.recall)}, F1 ${duplicates.f1.toFixed(3)}` +
      ` over ${duplicates.pairs} pairs, from a score of ${duplicates.threshold}`,
    'themes: rows are what is so, columns what was suggested',
    ...table,
    ...(result.confused.length > 0 ? ['categories most often taken for another:'] : []),
    ...result.confused.map(({ is, suggested, count }) => `  ${is} suggested as ${suggested}: ${count}`),
  ].join('\n')
}

function linesOf({ theme, category, sentiment, urgent }: Evaluation['shipped']): string[] {
  const found = urgent.byLabel.find(({ label }) => label === 'urgent')
  const figures = Object.entries({ theme, category, sentiment }).map(
    ([name, { accuracy, macroF1 }]) =>
      `${name.padEnd(11)} accuracy ${percent(accuracy)}, macro-F1 ${macroF1.toFixed(3)}`,
  )
  const { precision = 0, recall = 0, support = 0 } = found ?? {}
  return [...figures, `urgent      precision ${percent(precision)}, recall ${percent(recall)}, of ${support}`]
}
