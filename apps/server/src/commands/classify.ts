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
  const { missing, found, line, category, theme, id } = details
  if (code === 'empty') return `${file} has no rows below its first.`
  if (code === 'columns') {
    return `${file} lacks the columns ${[missing].flat().join(', ')}; it has ${[found].flat().join(', ')}.`
  }
  if (code === 'category') return `Line ${line} of ${file}: there is no category "${category}" in the catalogue.`
  if (code === 'theme') return `Line ${line} of ${file}: there is no theme "${theme}".`
  return `${file} has the id ${id} twice.`
}

const unsaid = 'a text for which nothing is suggested counts as 无实质内容'

/** How the figures came about, in words that go along with them. */
export function methodOf({ method, folds, rows, knownTexts }: Evaluation): string {
  if (method === 'bundled') {
    return `the model that comes with the product, on ${rows} rows of which it has seen none; ${unsaid}`
  }
  return (
    `${folds}-fold cross-validation by duplicate group: ${knownTexts} of ${rows} texts are among those that the product ` +
    `learns from, so each fold is tested by a model that has seen neither its rows nor duplicates of them; ${unsaid}. ` +
    'Whoever wrote the word list had read data/open/opinions.csv: on that file the figures are an upper bound; ' +
    'data/classification/held-out.csv was written after the word list and is learnt from by nobody'
  )
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function report(result: Evaluation): string {
  const { theme, category, sentiment, urgent, place, duplicates, confusion } = result
  const width = Math.max(...confusion.labels.map((label) => label.length))
  const table = [
    ['', ...confusion.labels].map((label, at) => label.slice(0, 7).padStart(at === 0 ? width : 8)).join(''),
    ...confusion.rows.map(
      (row, at) =>
        (confusion.labels[at] ?? '').padEnd(width) + row.map((count) => String(count || '.').padStart(8)).join(''),
    ),
  ]
  const found = urgent.byLabel.find(({ label }) => label === 'urgent')
  return [
    `method: ${methodOf(result)}`,
    ...(result.absent.length > 0 ? [`not in the file: ${result.absent.join(', ')}`] : []),
    `theme       accuracy ${percent(theme.accuracy)}, macro-F1 ${theme.macroF1.toFixed(3)}`,
    `category    accuracy ${percent(category.accuracy)}, macro-F1 ${category.macroF1.toFixed(3)}`,
    `sentiment   accuracy ${percent(sentiment.accuracy)}, macro-F1 ${sentiment.macroF1.toFixed(3)}`,
    `urgent      precision ${percent(found?.precision ?? 0)}, recall ${percent(found?.recall ?? 0)}, of ${found?.support ?? 0}`,
    `place       ${place.right} right of ${place.suggested} suggested, ${place.withPlace} rows have one`,
    `duplicates  precision ${percent(duplicates.precision)}, recall ${percent(duplicates.recall)}, F1 ${duplicates.f1.toFixed(3)}` +
      ` over ${duplicates.pairs} pairs, from a score of ${duplicates.threshold}`,
    'themes: rows are what is so, columns what was suggested',
    ...table,
  ].join('\n')
}
