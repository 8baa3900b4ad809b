import { type AnswerFile, answerFiles, type FigureFile, whyNotExportAnswers } from '@ratchet/domain/survey/export'
import { refusalSentence } from '@ratchet/words/catalogue'
import { surveyExportMenuWords } from '@ratchet/words/survey-export-menu'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { saveFile } from '../import/file-content.ts'
import { useLocale } from '../locale.ts'
import { useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { WaveAround } from '../survey/use-wave.ts'
import './export-menu.css'

interface Props {
  readonly around: Pick<WaveAround, 'wave' | 'cases' | 'isMicrodata'>
  /** As the page compares; the released view without it. */
  readonly view?: { readonly leaveOutFlagged: boolean; readonly against: string | null }
}

/** 导出: the answers for whoever may have them, the figures and the report for whoever reads the wave. */
export function ExportMenu({ around: { wave, cases, isMicrodata }, view }: Props) {
  const { locale } = useLocale()
  const w = surveyExportMenuWords[locale]
  const actor = useActor()
  const answers = useAct('survey.exportAnswers', client.survey.exportAnswers.mutate, { quiet: true })
  const figures = useAct('analysis.exportFigures', client.analysis.exportFigures.mutate, { quiet: true })
  const report = useAct('analysis.report', client.analysis.report.mutate, { quiet: true })
  const [queued, setQueued] = useState<number | null>(null)
  const [told, setTold] = useState('')
  // A surveyor who has this page open is of the wave's firm; the server looks again.
  const whyAnswers = whyNotExportAnswers(
    actor,
    actor.grants.some(({ role }) => role === 'surveyor'),
    cases,
  )
  const hasFigures = isMicrodata || wave.releasedOn !== null

  const begin = (item: string) => {
    for (const act of [answers, figures, report]) act.clear()
    setQueued(null)
    setTold(w.preparing(item))
  }
  const takeAnswers = async (file: AnswerFile) => {
    begin(w.item[file])
    const done = await answers.perform({ waveId: wave.id, file, locale })
    setTold(done && !done.jobId ? w.started(w.item[file]) : '')
    if (done?.jobId) setQueued(Number(done.rows))
    else if (done) follow(`/api/export/${String(done.exportId)}`)
  }
  const takeFigures = async (file: FigureFile) => {
    begin(w.item[file])
    const given = { leaveOutFlagged: view?.leaveOutFlagged ?? false, ...(view?.against && { againstId: view.against }) }
    const act = file === 'report' ? report : figures
    const done = await act.perform({ waveId: wave.id, locale, ...given })
    setTold(done ? w.started(w.item[file]) : '')
    if (done) saveFile(done.name, done.content)
  }

  const refused = hasFigures ? whyAnswers : { code: 'nothing-stored' as const }
  const why = refused && refusalSentence(locale, 'survey.exportAnswers', refused.code)
  const isBusy = answers.busy || figures.busy || report.busy
  const items = [
    ...answerFiles.map((file) => ({
      key: file,
      label: w.item[file],
      disabled: why !== null,
      onClick: () => takeAnswers(file),
    })),
    ...(why ? [{ key: 'why', label: <span className="export-why">{why}</span>, disabled: true }] : []),
    { type: 'divider' as const },
    ...(['figures', 'report'] as const).map((file) => ({
      key: file,
      label: w.item[file],
      disabled: !hasFigures,
      onClick: () => takeFigures(file),
    })),
  ]
  if (whyNotMay(actor, 'survey.exportAnswers')) return null
  return (
    <span className="export-menu">
      <Dropdown trigger={['click']} menu={{ items, 'aria-label': w.menuLabel }} disabled={isBusy}>
        <Button loading={isBusy} aria-haspopup="menu">
          {w.menu} ▾
        </Button>
      </Dropdown>
      <span role="status" className="export-told">
        {queued === null ? (
          told
        ) : (
          <>
            {w.queued(queued)} <PageLink to="/jobs">{w.toJobs}</PageLink>
          </>
        )}
      </span>
      <ActProblem sentence={answers.told ?? figures.told ?? report.told} />
    </span>
  )
}

/** Lets the browser save what the address answers, without leaving the page. */
function follow(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
