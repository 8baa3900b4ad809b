import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotCall } from '@ratchet/domain/people/permission'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { z } from 'zod'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { ActProblem } from '../design/Field.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { Panel } from '../ratchet/Panel.tsx'
import { mayCall, useActor } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { AspectDrawer } from './AspectDrawer.tsx'
import { CaseList } from './CaseList.tsx'
import { FindingList } from './FindingList.tsx'
import { useFindingWords } from './finding-words.ts'
import { RegulationCard } from './RegulationCard.tsx'
import { RegulationDrawer } from './RegulationDrawer.tsx'
import { TestCard } from './TestCard.tsx'
import { YearPicture } from './YearPicture.tsx'
import { YearTable } from './YearTable.tsx'
import { spanOf, titleOf, yearName } from './year-data.ts'
import './finding.css'

const stateSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2199).optional().catch(undefined),
  /** The aspect whose figures are explained. */
  aspect: z.string().optional(),
  /** The regulation is being entered. */
  adopt: z.literal('1').optional().catch(undefined),
})

/** 问责: what the rules find of a year with the data behind it, what a person made of it, and the cases. */
export function AccountabilityPage() {
  const words = useWords()
  const w = useFindingWords()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.finding.year.queryOptions({ year: state.year ?? null }))
  const examine = useAct('finding.examine', client.finding.examine.mutate)
  const [newest] = data.editions
  const crumb = `${words.shell.nav.assessment} / ${w.page.name}`
  const mayAdopt = mayCall(actor, 'regulation.adopt')
  const adopting = state.adopt === '1' && mayAdopt && (
    <RegulationDrawer editions={data.editions} onClose={() => change({ adopt: null })} />
  )
  if (!newest || data.year === null) {
    return (
      <PageShell title={newest ? w.page.title.empty : w.page.title.noRegulation} crumb={crumb}>
        <EmptyState
          title={newest ? w.page.title.empty : w.page.title.noRegulation}
          hint={newest ? w.page.emptyHint : w.page.noRegulationHint}
        >
          {!newest && mayAdopt && (
            <Button type="primary" onClick={() => change({ adopt: '1' })}>
              {w.regulation.first}
            </Button>
          )}
        </EmptyState>
        <Panel>
          <CaseList year={null} />
        </Panel>
        {newest && <RegulationCard edition={newest} onAdopt={mayAdopt ? () => change({ adopt: '1' }) : null} />}
        {adopting}
      </PageShell>
    )
  }
  const found = data.year
  const edition = found.regulation ?? newest
  const { content } = edition
  const mayExamine = whyNotCall(matrix['finding.examine'], actor) === null
  const explained = found.tests.find((test) => test.aspect === state.aspect)
  return (
    <PageShell
      title={titleOf(found, content, w)}
      crumb={
        <>
          {crumb} {data.illustrative && <Illustrative />}
        </>
      }
      sub={w.page.sub(spanOf(found.year, content, found.tests, words, w))}
      actions={
        <>
          <Select
            aria-label={w.page.year}
            value={found.year}
            options={data.years.map((year) => ({ value: year, label: yearName(year, content, w) }))}
            onChange={(year) => change({ year: String(year), aspect: null })}
          />
          {mayExamine && (
            <WhyNotButton
              type="primary"
              procedure="finding.examine"
              why={found.whyNotExamine}
              loading={examine.busy}
              onClick={() => examine.perform({ year: found.year })}
            >
              {found.findings.length > 0 ? w.page.examineAgain : w.page.examine}
            </WhyNotButton>
          )}
        </>
      }
    >
      <ActProblem sentence={examine.told} />
      <div className="finding-top">
        <YearPicture found={found} content={content} />
        <TestCard found={found} content={content} maySample={mayCall(actor, 'finding.enterSample')} />
      </div>
      <YearTable found={found} content={content} onExplain={(aspect) => change({ aspect })} />
      {found.findings.length > 0 && (
        <Panel>
          <FindingList found={found} editions={data.editions} ownUnitIds={data.ownUnitIds} />
        </Panel>
      )}
      <Panel>
        <CaseList year={found.year} />
      </Panel>
      <RegulationCard edition={edition} onAdopt={mayAdopt ? () => change({ adopt: '1' }) : null} />
      {explained && (
        <AspectDrawer
          test={explained}
          leads={found.leads[explained.aspect] ?? []}
          title={w.page.how.title(w.said.aspect[explained.aspect], yearName(found.year, content, w))}
          onClose={() => change({ aspect: null })}
        />
      )}
      {adopting}
    </PageShell>
  )
}
