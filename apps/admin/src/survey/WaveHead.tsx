import { surveyHeadWords } from '@ratchet/words/survey-head'
import { Illustrative } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { WaveAround } from './use-wave.ts'
import './wave-head.css'

export const waveParts = ['design', 'quota', 'collect', 'quality', 'results'] as const
export type WavePart = (typeof waveParts)[number]

/** What kind of wave it is and how far it has come, with the way to its other pages. */
export function WaveHead({ around, part }: { readonly around: WaveAround; readonly part: WavePart }) {
  const w = surveyHeadWords[useLocale().locale]
  const { wave, isMicrodata } = around
  const state = wave.releasedOn ? 'released' : isMicrodata ? 'collected' : 'scheduled'
  const basis = wave.basis ?? (isMicrodata ? 'microdata' : null)
  return (
    <div className="wave-head">
      <nav className="wave-parts" aria-label={w.partsLabel}>
        {waveParts.map((one) =>
          one === part ? (
            <span key={one} className="wave-part" aria-current="page">
              {w.parts[one]}
            </span>
          ) : (
            <PageLink key={one} className="wave-part" to={`/surveys/${wave.id}/${one}`}>
              {w.parts[one]}
            </PageLink>
          ),
        )}
      </nav>
      <p className="wave-chips">
        <StatusChip tone={state === 'released' ? 'done' : state === 'collected' ? 'info' : 'quiet'}>
          {w.state[state]}
        </StatusChip>
        <StatusChip tone={wave.design === 'opt_in' ? 'outside' : 'quiet'}>{w.design[wave.design]}</StatusChip>
        {basis && <StatusChip tone={basis === 'reported' ? 'outside' : 'quiet'}>{w.basis[basis]}</StatusChip>}
        {wave.illustrative && <Illustrative />}
      </p>
    </div>
  )
}

/** Where a page of a wave stands: 组织 / 季度测评 / 2026年第三季度 · firm. */
export function WaveCrumb({ around: { wave } }: { readonly around: WaveAround }) {
  const words = useWords()
  const w = surveyHeadWords[useLocale().locale]
  return (
    <>
      {words.shell.nav.organization} / <PageLink to="/surveys">{words.shell.nav.surveys}</PageLink> /{' '}
      {w.crumb(words.surveyPage.quarter(wave.quarter), wave.firm)}
    </>
  )
}
