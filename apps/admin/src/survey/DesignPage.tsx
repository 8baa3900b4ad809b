import { whyNotPlan } from '@ratchet/domain/survey/planner'
import { refusalSentence } from '@ratchet/words/catalogue'
import { surveyDesignWords } from '@ratchet/words/survey-design'
import { surveyHeadWords } from '@ratchet/words/survey-head'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { PageShell } from '../design/PageShell.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { ContractCard } from './ContractCard.tsx'
import { FiguresCard } from './FiguresCard.tsx'
import { figuresInput, plannedStreets } from './figures-input.ts'
import { PlanCard } from './PlanCard.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { QuestionnaireCard } from './QuestionnaireCard.tsx'
import { readPlan, type TypedPlan, typedPlan, usualPlan } from './typed-plan.ts'
import { useWave, type WaveAround } from './use-wave.ts'
import { WaveCrumb, WaveHead } from './WaveHead.tsx'
import './survey.css'
import './collect.css'
import './plan.css'

/** 方案: how many and by which design, beside what that can show; the contract; the questionnaire. */
export function DesignPage() {
  const { locale } = useLocale()
  const w = surveyDesignWords[locale]
  const words = useWords()
  const around = useWave()
  const { wave } = around
  const isOptIn = wave.design === 'opt_in'
  const { data: figures } = useQuery({
    ...api.survey.planFigures.queryOptions(
      figuresInput(wave.plan ?? usualPlan, wave.plan?.interviews ?? 1, [], { wanted: '', sizes: {}, rates: {} }),
    ),
    enabled: wave.plan !== null && !isOptIn,
  })
  const title = isOptIn
    ? w.titleOptIn
    : wave.plan
      ? w.title(wave.plan.interviews, figures?.here.margin.toFixed(1) ?? '…')
      : w[wave.releasedOn ? 'titleNever' : 'titleEmpty']
  return (
    <PageShell
      title={title}
      sub={isOptIn ? surveyHeadWords[locale].optIn : w.sub}
      crumb={<WaveCrumb around={around} />}
      tab={surveyHeadWords[locale].tab(words.surveyPage.quarter(wave.quarter))}
    >
      <WaveHead around={around} part="design" />
      {isOptIn ? (
        <div className="two plan-foot">
          <ContractCard around={around} />
          <QuestionnaireCard questionnaire={around.questionnaire} />
        </div>
      ) : (
        <Planning around={around} />
      )}
    </PageShell>
  )
}

/** The plan beside what it can show: typed by the owner until the release, read by everybody else. */
function Planning({ around }: { readonly around: WaveAround }) {
  const { locale } = useLocale()
  const { wave } = around
  const actor = useActor()
  const { data: places } = useSuspenseQuery(api.survey.quotas.queryOptions({ id: wave.id }))
  const { streets, isComplete } = plannedStreets(places)
  const { value, setValue, isDraft, dropDraft } = useDraft<TypedPlan>(
    `survey.plan.${wave.id}.${wave.version}`,
    typedPlan(wave.plan),
  )
  const mayPlan = mayCall(actor, 'survey.plan')
  const why = whyNotPlan(wave, wave.plan ?? usualPlan)
  const isOpen = mayPlan && wave.releasedOn === null
  // The figures follow what is being typed, with the last that could be read in place of what cannot.
  const typed = isOpen ? readPlan({ ...value, source: value.source.trim() || '—' }).plan : null
  return (
    <div className="plan-grid">
      <div className="plan-column">
        {isOpen ? (
          <PlanCard
            around={around}
            streets={streets.map((street) => street.name)}
            isComplete={isComplete}
            typed={value}
            isDraft={isDraft}
            onChange={setValue}
            onReset={dropDraft}
          />
        ) : (
          <>
            {mayPlan && why && (
              <p className="page-note">{refusalSentence(locale, 'survey.plan', why.code, why.details ?? {})}</p>
            )}
            <PlanFacts plan={wave.plan} isReleased={wave.releasedOn !== null} />
          </>
        )}
        <ContractCard around={around} />
      </div>
      <div className="plan-column">
        <FiguresCard
          plan={typed ?? wave.plan ?? usualPlan}
          isPlanned={isOpen || wave.plan !== null}
          streets={streets}
        />
        <QuestionnaireCard questionnaire={around.questionnaire} />
      </div>
    </div>
  )
}
