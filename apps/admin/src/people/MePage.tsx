import './people.css'
import { useQueryClient } from '@tanstack/react-query'
import { Switch } from 'antd'
import { useState } from 'react'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useMe } from '../session.ts'
import { shortcutsOn, wantShortcuts } from '../shell/shortcuts.ts'
import { PasswordForm } from '../sign-in/PasswordFirst.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { SecondFactor } from './SecondFactor.tsx'

/** 我的账户: what I may do and where, how I sign in, where I am signed in. */
export function MePage() {
  const words = useWords()
  const w = words.mePage
  const me = useMe()
  return (
    <PageShell
      title={w.title(me.name, me.grants.length)}
      crumb={w.crumb}
      sub={
        <>
          {w.username} {me.username}
          {me.homeUnit && ` · ${w.homeUnit} ${me.homeUnit.name}`} {me.illustrative && <Illustrative />}
        </>
      }
    >
      <div className="two">
        <Card title={w.roles}>
          {me.grants.length === 0 && <p>{w.noRoles}</p>}
          <ul className="people-rows">
            {me.grants.map((grant) => (
              <li key={`${grant.role} ${grant.unitId}`} className="people-row">
                <strong>{words.people.role[grant.role]}</strong> · {grant.unit?.name}
                <p className="field-hint">
                  {grant.path.length === 1
                    ? w.zone
                    : w.below(grant.unit ? words.people.unitKind[grant.unit.kind as 'street'] : '')}
                  {' · '}
                  {words.people.duty[grant.role]}
                </p>
              </li>
            ))}
          </ul>
        </Card>
        <FactorCard />
        <Card title={w.password}>
          <p className="field-hint">{w.passwordHint}</p>
          <PasswordForm />
        </Card>
        <OwnSessions />
        <KeyboardCard />
      </div>
    </PageShell>
  )
}

function FactorCard() {
  const w = useWords().mePage.factor
  const me = useMe()
  const client = useQueryClient()
  const [started, setStarted] = useState(false)
  return (
    <Card
      title={w.title}
      extra={
        <span className="people-chips">
          <StatusChip tone={me.hasSecondFactor ? 'done' : 'quiet'}>{me.hasSecondFactor ? w.on : w.off}</StatusChip>
          {me.secondFactorDemanded && <StatusChip tone="warn">{w.demanded}</StatusChip>}
        </span>
      }
    >
      <p>{me.hasSecondFactor ? w.onHint : w.offHint}</p>
      {!me.hasSecondFactor && !started && (
        <button type="button" className="link" onClick={() => setStarted(true)}>
          {w.start}
        </button>
      )}
      {!me.hasSecondFactor && started && <SecondFactor done={() => client.invalidateQueries()} />}
    </Card>
  )
}

function KeyboardCard() {
  const words = useWords()
  const w = words.mePage
  const [on, setOn] = useState(shortcutsOn)
  const toggle = (next: boolean) => {
    wantShortcuts(next)
    setOn(next)
  }
  return (
    <Card title={w.keyboard}>
      <div className="row">
        <Switch checked={on} onChange={toggle} aria-label={words.shell.shortcutsOn} /> {words.shell.shortcutsOn}
      </div>
      <p className="field-hint">{w.keyboardHint}</p>
      <dl className="keys">
        {words.shell.shortcutList.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
