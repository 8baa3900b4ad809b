import type { Day } from '@ratchet/domain/day'
import { whyNotAppoint } from '@ratchet/domain/people/post'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { DayField } from './DayField.tsx'
import type { PostFound } from './org-tree.ts'

const NEW = 'new:'

/** Who holds the post from a day on; a time that somebody else holds is refused before sending. */
export function AppointForm({ post, close }: { post: PostFound; close: () => void }) {
  const words = useWords()
  const w = words.orgPage
  const appoint = useAct('post.appoint', client.post.appoint.mutate)
  const [text, setText] = useState('')
  const draft = useDraft(`post.appoint.${post.id}`, {
    who: null as string | null,
    fromDay: todayThere() as string,
    beforeDay: '',
    note: '',
  })
  const { who, fromDay, beforeDay, note } = draft.value
  const set = (change: Partial<typeof draft.value>) => draft.setValue({ ...draft.value, ...change })
  const finish = () => {
    draft.dropDraft()
    close()
  }
  const search = text.trim()
  const { data: people = [] } = useQuery({
    ...api.post.people.queryOptions({ search }),
    enabled: search.length > 0,
    placeholderData: keepPreviousData,
  })
  const isOffered = search.length >= 2 && !people.some((person) => person.name === search)
  const options = [
    ...people.map((person) => ({
      value: person.id,
      label: person.username ? `${person.name} (${person.username})` : person.name,
    })),
    ...(isOffered ? [{ value: `${NEW}${search}`, label: w.newPerson(search) }] : []),
    ...(who?.startsWith(NEW) && who !== `${NEW}${search}`
      ? [{ value: who, label: w.newPerson(who.slice(NEW.length)) }]
      : []),
  ]
  const why = whyNotAppoint(post, post.holders, fromDay as Day, beforeDay ? (beforeDay as Day) : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (why || !who) return
    const person = who.startsWith(NEW) ? { name: who.slice(NEW.length) } : { personId: who }
    const input = { postId: post.id, who: person, fromDay, beforeDay: beforeDay || null, note: note.trim() }
    if (await appoint.perform(input)) finish()
  }
  return (
    <form className="unit-form" onSubmit={submit}>
      <h3>{w.appointTitle(post.title)}</h3>
      <Field label={w.who} name="who" hint={w.whoHint} issues={appoint.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            className="people-wide"
            showSearch={{ filterOption: false, onSearch: setText }}
            placeholder={w.pick}
            notFoundContent={null}
            value={who}
            onChange={(chosen: string) => set({ who: chosen })}
            options={options}
          />
        )}
      </Field>
      <DayField
        label={w.fromDay}
        name="fromDay"
        value={fromDay}
        issues={appoint.issues}
        onChange={(day) => set({ fromDay: day })}
      />
      <DayField
        label={w.beforeDay}
        name="beforeDay"
        hint={w.beforeDayHint}
        value={beforeDay}
        issues={appoint.issues}
        onChange={(day) => set({ beforeDay: day })}
      />
      <Field label={w.note} name="note" issues={appoint.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={200} value={note} onChange={(event) => set({ note: event.target.value })} />
        )}
      </Field>
      <ActProblem sentence={appoint.sentence} />
      <div className="form-end">
        <WhyNotButton
          type="primary"
          htmlType="submit"
          procedure="post.appoint"
          why={why}
          loading={appoint.busy}
          disabled={!who || !fromDay}
        >
          {w.appoint}
        </WhyNotButton>
        <button type="button" className="link" onClick={finish}>
          {words.shell.form.cancel}
        </button>
      </div>
    </form>
  )
}
