import { type RegulationContent, regulationContentSchema } from '@ratchet/domain/accountability/regulation'

/** The regulation as it is typed: figures are text until they are read, so that nothing typed is lost. */
export interface RegulationForm {
  readonly content: RegulationContent
  readonly figures: Readonly<Record<FigureName, string>>
  readonly note: string
}

export const gateFigures = ['alpha', 'leastSample', 'assumedSd', 'assumedDeff'] as const
export const termFigures = [
  'statementDays',
  'reviewDays',
  'objectionDays',
  'appealDays',
  'bonusLeast',
  'bonusMost',
] as const
/** What R1 cuts is typed; where a rule gives no amount, the decision does. */
export type FigureName = (typeof gateFigures)[number] | (typeof termFigures)[number] | 'amount'

const cutOf = ({ rules }: RegulationContent) =>
  rules.flatMap(({ suggests }) => suggests.flatMap(({ amount }) => amount ?? []))[0] ?? null

export function formOf(content: RegulationContent): RegulationForm {
  const figures = Object.fromEntries([
    ...gateFigures.map((name) => [name, String(content.gate[name])]),
    ...termFigures.map((name) => [name, String(content.terms[name])]),
    ['amount', String(cutOf(content) ?? '')],
  ]) as Record<FigureName, string>
  return { content, figures, note: '' }
}

/** The fields that cannot be read, by name. */
export interface Faults {
  readonly figures: readonly FigureName[]
  readonly isWrong: boolean
}

/** What was typed as the content of an edition, and where it cannot be read; the rest is asked of the domain's rule. */
export function contentOf({ content, figures }: RegulationForm): {
  readonly content: RegulationContent
  readonly faults: Faults
} {
  const number = (name: FigureName) => Number(figures[name])
  const amount = number('amount')
  const next = {
    ...content,
    gate: { ...content.gate, ...Object.fromEntries(gateFigures.map((name) => [name, number(name)])) },
    terms: Object.fromEntries(termFigures.map((name) => [name, number(name)])),
    rules: content.rules.map((rule) => ({
      ...rule,
      suggests: rule.suggests.map((each) => (each.amount === null ? each : { ...each, amount })),
    })),
  }
  const read = regulationContentSchema.safeParse(next)
  const names = (read.error?.issues ?? []).map(({ path }) => String(path.at(-1)))
  const all: readonly FigureName[] = [...gateFigures, ...termFigures, 'amount']
  const wrong = all.filter((name) => figures[name].trim() === '' || names.includes(name))
  return { content: read.data ?? content, faults: { figures: wrong, isWrong: !read.success || wrong.length > 0 } }
}
