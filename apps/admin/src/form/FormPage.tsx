import { formPaperOf } from '@ratchet/domain/form/form-paper'
import { kindRules } from '@ratchet/domain/form/kind'
import { whyNotGive } from '@ratchet/domain/form/reader'
import { formPaperWords } from '@ratchet/words/form-paper'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api, client } from '../api.ts'
import { NotFound } from '../design/NotFound.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { ActsCard } from './ActsCard.tsx'
import { Conflict } from './Conflict.tsx'
import { FormFields } from './FormFields.tsx'
import { given } from './form-found.ts'
import { PaperColumn, PrintedPaper } from './PaperColumn.tsx'
import { useFormWords } from './page-words.ts'
import { ReceiptsCard } from './ReceiptsCard.tsx'
import { StepsCard } from './StepsCard.tsx'
import { TakeButtons } from './TakeButtons.tsx'
import { useForm } from './use-form.ts'
import { WarningPaperPage } from './WarningPaperPage.tsx'
import './form.css'

/** One form: what is written on the left, the paper on the right showing it; a warning has its paper only. */
export function FormPage() {
  const { params, search } = usePage()
  const { id = '' } = params
  if (!/^[0-9a-f-]{36}$/.test(id)) return <NotFound />
  return search.of === 'warning' ? <WarningPaperPage key={id} id={id} /> : <Loaded key={id} id={id} />
}

function Loaded({ id }: { id: string }) {
  const words = useWords()
  const w = useFormWords()
  const actor = useActor()
  const { data: found } = useSuspenseQuery(api.form.find.queryOptions({ id }))
  const { form, receipts, cites, correction, giverPath } = found
  const gives = mayCall(actor, 'form.edit') && whyNotGive(form.kind, actor, giverPath) === null
  const isEdited = form.status === 'draft' && gives
  const draft = useForm(form, isEdited)
  const { title, dueDay, content } = draft.typed
  const paper = formPaperOf({ ...form, title, dueDay, content }, receipts, cites?.number ?? null, formPaperWords)
  const kind = words.form.kind[form.kind]
  const issued = w.issuedTitle(form.number ?? '', given(receipts), receipts.length)
  const heading = {
    draft: w.draftTitle(kind, kindRules[form.kind].approved),
    approved: w.approvedTitle(kind),
    issued,
    acknowledged: issued,
    withdrawn: w.withdrawnTitle(kind),
  }[form.status]
  const hasTable = content.parts.some((part) => part.kind !== 'text')
  return (
    <>
      <PrintedPaper paper={paper} />
      <PageShell
        title={heading}
        sub={
          <span className="row">
            {form.title.replaceAll('\n', '')}
            {form.illustrative && <Illustrative />}
          </span>
        }
        crumb={
          <>
            <PageLink to="/forms">{w.name}</PageLink> / {form.number ?? words.form.status[form.status]}
          </>
        }
        tab={form.number ?? kind}
        actions={
          <TakeButtons
            disabled={draft.isDirty}
            document={() => client.form.file.query({ id })}
            sheet={hasTable ? () => client.form.sheet.query({ id }) : null}
          />
        }
      >
        <div className="form-columns">
          <div className="form-fields">
            <ActsCard found={found} draft={draft} gives={gives} />
            {form.number !== null && <ReceiptsCard form={form} receipts={receipts} />}
            {isEdited && <FormFields found={found} draft={draft} />}
            <StepsCard form={form} cites={cites} correction={correction} />
          </div>
          <PaperColumn paper={paper} typed={isEdited} />
        </div>
        <Conflict draft={draft} />
      </PageShell>
    </>
  )
}
