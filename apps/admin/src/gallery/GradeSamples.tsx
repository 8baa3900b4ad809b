import { gradeCurve } from '@ratchet/design/grade-curve'
import { type GradeInput, gradeTable } from '@ratchet/design/grade-input'
import { gradeSample } from '@ratchet/design/grade-sample'
import { galleryWords } from '@ratchet/words/gallery'
import { gradePictureWords } from '@ratchet/words/grade-picture'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'

/** 正态带: many areas with two that stand out, and too few of them for a normal grade. */
export function GradeSamples() {
  const { locale } = useLocale()
  const { grade } = galleryWords[locale]
  const w = gradePictureWords[locale]
  const given = { cuts: [1, 2], thresholds: [1.5, 3] } as const
  const inputs: readonly GradeInput[] = [
    { ...given, title: grade.curve, areas: gradeSample(grade.areas, 60), notice: null },
    { ...given, title: grade.bars, areas: gradeSample(grade.areas, 7), notice: grade.notice },
  ]
  return (
    <>
      {inputs.map((input) => (
        <Card key={input.title} title={input.title}>
          <Picture draw={(layout) => gradeCurve(input, layout, w)} twin={gradeTable(input, w)} />
        </Card>
      ))}
    </>
  )
}
