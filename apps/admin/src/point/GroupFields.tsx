import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import type { FieldIssue } from '../problem.ts'
import { badSite, type Group, pickedPlaces, wholeStreet } from './opening-form.ts'
import { usePageWords } from './page-words.ts'
import { type PlaceOption, streetsOf } from './places.ts'
import '../people/people.css'

interface Props {
  readonly group: Group
  readonly title: string | null
  readonly choices: readonly PlaceOption[]
  readonly issues: readonly FieldIssue[]
  readonly onChange: (group: Group) => void
  readonly drop: (() => void) | null
  readonly dropLabel: string
}

/** Places and the sites that each of them gets. */
export function GroupFields({ group, title, choices, issues, onChange, drop, dropLabel }: Props) {
  const w = usePageWords().form
  const bad = badSite(group)
  return (
    <fieldset className="point-group">
      {title && (
        <legend>
          {title}
          {drop && (
            <button type="button" className="link" onClick={drop}>
              {dropLabel}
            </button>
          )}
        </legend>
      )}
      <Field label={w.places} hint={w.placesHint} name="placeId" issues={issues}>
        {(attrs) => (
          <Select
            {...attrs}
            className="people-wide"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount={12}
            value={[...group.places]}
            options={streetsOf(choices).map((street) => ({
              label: street.name,
              options: [
                { value: wholeStreet(street.id), label: w.wholeStreet(street.name) },
                ...choices
                  .filter((row) => row.streetId === street.id)
                  .map(({ id, name }) => ({ value: id, label: name })),
              ],
            }))}
            onChange={(values: string[]) => onChange({ ...group, places: pickedPlaces(values, choices) })}
          />
        )}
      </Field>
      <Field
        label={w.sites}
        hint={w.sitesHint}
        name="sites"
        issues={issues}
        error={bad === undefined ? undefined : w.siteLength(bad)}
      >
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={4}
            value={group.sites}
            onChange={(event) => onChange({ ...group, sites: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}
