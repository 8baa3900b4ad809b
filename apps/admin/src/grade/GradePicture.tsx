import { gradeCurve } from '@ratchet/design/grade-curve'
import { type GradeInput, gradeTable } from '@ratchet/design/grade-input'
import { firstScheme, type SchemeContent } from '@ratchet/domain/grade/scheme'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { type Area, bandOf, type Run } from './grades.ts'
import { useGradeWords } from './page-words.ts'

interface Props {
  readonly run: Run
  readonly scheme: SchemeContent | null
  readonly nameOf: (area: Area) => string
  readonly open: (key: string) => void
}

/** 正态带: a dot opens its rows; where no normal grade is given, bars that say so. */
export function GradePicture({ run, scheme, nameOf, open }: Props) {
  const w = useGradeWords()
  const { areas, reason } = run.result
  const { bands, rates } = scheme ?? firstScheme
  const input: GradeInput = {
    title: w.picture,
    areas: areas.map((area) => {
      const { key, people, rate, low, high, z, robustZ, rank } = area
      const [name, band] = [nameOf(area), bandOf(area)]
      const label = `${name}，${w.people(people)}，${w.band[band]}`
      return { key, name, people, rate, low, high, z, robustZ, rank, band, part: { key, label } }
    }),
    cuts: bands,
    thresholds: rates[run.exposure],
    notice: reason ? w.reason[reason](areas.length) : null,
  }
  return (
    <Card title={w.picture}>
      <Picture
        draw={(layout) => gradeCurve(input, layout, w.picture_)}
        twin={gradeTable(input, w.picture_)}
        label={w.picture}
        onPart={open}
      />
    </Card>
  )
}
