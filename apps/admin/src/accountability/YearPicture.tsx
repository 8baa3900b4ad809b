import { yearLines, yearLinesTable } from '@ratchet/design/year-lines'
import type { RegulationContent } from '@ratchet/domain/accountability/regulation'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useFindingWords } from './finding-words.ts'
import { fallsOf, markedOf, type YearFound, yearName } from './year-data.ts'

/** The six aspects over three years; what a rule names is heavier and has every figure. */
export function YearPicture({ found, content }: { found: YearFound; content: RegulationContent }) {
  const w = useFindingWords()
  const marked = markedOf(found)
  const title = w.page.picture.title(
    yearName(found.year, content, w),
    fallsOf(found.tests).map((id) => w.said.aspect[id]),
  )
  const known = found.series.filter(({ scores }) => Object.values(scores).some((score) => score !== null))
  const shown = known.length > 0 ? known : found.series
  const input = {
    title,
    years: shown.map(({ year }) => w.noun.yearShort(year, content.year.starts)),
    lines: found.tests.map(({ aspect }) => ({
      name: w.said.aspect[aspect],
      scores: shown.map(({ scores }) => scores[aspect] ?? null),
      marked: marked.includes(aspect),
    })),
  }
  return (
    <Card title={title}>
      <Picture
        draw={(layout) => yearLines(input, layout, w.page.picture)}
        twin={yearLinesTable(input, w.page.picture)}
        foot={<span>{w.page.picture.note}</span>}
      />
    </Card>
  )
}
