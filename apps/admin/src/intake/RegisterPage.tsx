import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { filingUnits } from '../opinion/filing.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { SourceForm } from './SourceForm.tsx'
import { useIntakeWords } from './use-intake-words.ts'
import '../opinion/opinion.css'
import '../opinion/steps.css'
import '../opinion/filing.css'
import './intake.css'

export interface Filed {
  readonly id: string
  readonly number: string
  readonly followed: boolean
  /** It names another unit's matter, and was filed by itself. */
  readonly apart: boolean
}

/** 来件登记: an instruction, a petition, a proposal, a message of the board, what a grid worker or a meeting brought. */
export function RegisterPage() {
  const words = useWords()
  const w = useIntakeWords()
  const actor = useActor()
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { data: rules } = useSuspenseQuery(api.intake.rules.queryOptions({}))
  const [filed, setFiled] = useState<Filed | null>(null)
  return (
    <PageShell
      title={w.file.title}
      sub={w.file.sub}
      crumb={
        <>
          {words.shell.nav.rectification} / <PageLink to="/opinions/sources">{w.sources.nav}</PageLink> /{' '}
          {w.sources.file}
        </>
      }
    >
      <Card className="source-form">
        {filed && (
          <p className="filed-note" role="status">
            {(filed.followed ? w.file.followed : filed.apart ? w.file.apart : w.file.done)(filed.number)}{' '}
            {mayCall(actor, 'opinion.find') && <PageLink to={`/opinions/${filed.id}`}>{w.file.open}</PageLink>}
          </p>
        )}
        <SourceForm nodes={tree.nodes} units={filingUnits(tree.nodes, actor)} rules={rules} onFiled={setFiled} />
      </Card>
    </PageShell>
  )
}
