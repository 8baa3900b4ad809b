/** Accuracy, macro-F1 and confusion of labels 准确率、宏平均、混淆表. Source: issue 7. */
export interface Scored {
  readonly label: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly support: number
}
/** Accuracy, the mean of the labels' F1 over the labels that the file has, and each label. */
export function scoreLabels(gold: readonly string[], guessed: readonly string[]) {
  const labels = [...new Set(gold)].toSorted()
  const byLabel = labels.map((label): Scored => {
    const support = gold.filter((one) => one === label).length
    const told = guessed.filter((one) => one === label).length
    const right = gold.filter((one, at) => one === label && guessed[at] === label).length
    const precision = told === 0 ? 0 : right / told
    const recall = right / support
    return { label, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall), support }
  })
  const right = gold.filter((one, at) => one === guessed[at]).length
  return {
    accuracy: gold.length === 0 ? 0 : right / gold.length,
    macroF1: byLabel.length === 0 ? 0 : byLabel.reduce((sum, { f1 }) => sum + f1, 0) / byLabel.length,
    byLabel,
  }
}

/** Rows are what is so, columns what was suggested. */
export function confusionOf(gold: readonly string[], guessed: readonly string[]) {
  const labels = [...new Set([...gold, ...guessed])].toSorted()
  const rows = labels.map((row) =>
    labels.map((column) => gold.filter((one, at) => one === row && guessed[at] === column).length),
  )
  return { labels, rows }
}

/** What is most often taken for something else, the most frequent first. */
export function mostConfused(gold: readonly string[], guessed: readonly string[], most = 10) {
  const counted = new Map<string, { is: string; suggested: string; count: number }>()
  for (const [at, is] of gold.entries()) {
    const suggested = guessed[at]
    if (suggested === undefined || suggested === is) continue
    const pair = counted.get(`${is} ${suggested}`) ?? { is, suggested, count: 0 }
    counted.set(`${is} ${suggested}`, { ...pair, count: pair.count + 1 })
  }
  const all = [...counted.values()]
  return all
    .toSorted((a, b) => b.count - a.count || (`${a.is} ${a.suggested}` < `${b.is} ${b.suggested}` ? -1 : 1))
    .slice(0, most)
}
