import { whyNotDisable, whyNotPassword } from '@ratchet/domain/people/account'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { useOtherAdmins } from './AccountRoles.tsx'
import { FirstPassword } from './FirstPassword.tsx'
import { RenameAccount } from './RenameAccount.tsx'
import { StaleChoice } from './StaleChoice.tsx'
import { SubjectForm } from './SubjectForm.tsx'
import type { AccountRow } from './users-state.ts'

type Asked = 'rename' | 'subject' | 'password' | 'factor' | 'disable' | 'enable'

/** How the account signs in: names, password, second factor, provider's subject, and whether it may at all. */
export function AccountAccess({ account, mayEdit }: { account: AccountRow; mayEdit: boolean }) {
  const words = useWords()
  const w = words.usersPage
  const actor = useActor()
  const otherAdmins = useOtherAdmins(account.id)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [password, setPassword] = useState('')
  const acts = {
    password: useAct('account.resetPassword', client.account.resetPassword.mutate),
    factor: useAct('account.resetSecondFactor', client.account.resetSecondFactor.mutate),
    disable: useAct('account.disable', client.account.disable.mutate),
    enable: useAct('account.enable', client.account.enable.mutate),
  }
  if (!mayEdit) return null
  const close = () => setAsked(null)
  const isAdmin = account.grants.some((grant) => grant.role === 'admin')
  const whyKeep = whyNotDisable(
    { id: account.id, disabled: account.disabledAt !== null, isAdmin },
    actor.userId,
    otherAdmins,
  )
  const seen = { id: account.id, version: account.version }
  const texts = {
    password: [w.resetPassword, w.resetPasswordHint],
    factor: [w.resetSecondFactor, w.resetSecondFactorHint],
    disable: [w.disable, w.disableHint],
    enable: [w.enable, ''],
  } as const
  const withReason = asked !== null && asked in acts ? (asked as keyof typeof acts) : null
  const perform = async (reason: string) => {
    if (!withReason) return
    if (withReason === 'password' && whyNotPassword(password, account.username ?? '\n', 'demo')) return
    const answer =
      withReason === 'password'
        ? await acts.password.perform({ ...seen, reason, password })
        : await acts[withReason].perform({ ...seen, reason })
    if (answer) close()
  }
  return (
    <section className="account-part">
      <h2>{w.access}</h2>
      <div className="account-acts">
        <Button onClick={() => setAsked('rename')}>{w.rename}</Button>
        <Button onClick={() => setAsked('password')}>{w.resetPassword}</Button>
        {account.hasSecondFactor && <Button onClick={() => setAsked('factor')}>{w.resetSecondFactor}</Button>}
        <Button onClick={() => setAsked('subject')}>{w.subject}</Button>
        {account.disabledAt ? (
          <Button onClick={() => setAsked('enable')}>{w.enable}</Button>
        ) : (
          <WhyNotButton danger procedure="account.disable" why={whyKeep} onClick={() => setAsked('disable')}>
            {w.disable}
          </WhyNotButton>
        )}
      </div>
      {!account.hasSecondFactor && <p className="field-hint">{w.noSecondFactorYet}</p>}
      {asked === 'rename' && <RenameAccount account={account} close={close} />}
      {asked === 'subject' && <SubjectForm account={account} close={close} />}
      <ReasonModal
        open={withReason !== null}
        title={withReason ? `${texts[withReason][0]} · ${account.username}` : ''}
        okText={withReason ? texts[withReason][0] : ''}
        busy={withReason ? acts[withReason].busy : false}
        sentence={withReason ? acts[withReason].sentence : null}
        onOk={perform}
        onCancel={close}
      >
        {withReason && <p className="people-note">{texts[withReason][1] || account.name}</p>}
        {withReason === 'password' && (
          <FirstPassword
            label={w.newPassword}
            username={account.username ?? ''}
            value={password}
            issues={acts.password.issues}
            onChange={setPassword}
          />
        )}
      </ReasonModal>
      {Object.entries(acts).map(([name, act]) => (
        <StaleChoice
          key={name}
          act={act}
          done={close}
          fields={[
            { name: 'username', label: w.username },
            { name: 'name', label: w.name },
          ]}
        />
      ))}
    </section>
  )
}
