import { Checkbox } from 'antd'
import { useWords } from '../locale.ts'
import { useDayText } from './use-day-text.ts'
import type { Suggested } from './use-publish.ts'

interface Props {
  readonly label: string
  readonly photos: Suggested['photosBefore']
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
  readonly note?: string | undefined
  readonly error?: string | undefined
}

/** Photos to publish, each chosen by a person: none is shown to residents by itself. */
export function PhotoChoice({ label, photos, chosen, choose, note, error }: Props) {
  const words = useWords()
  const { dayAt } = useDayText()
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="field photo-choice">
      <legend>{label}</legend>
      {photos.length === 0 && <p className="page-note">{words.itemForm.publish.noPhotos}</p>}
      <ul className="evidence-photos">
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <Checkbox
              className={chosen.includes(photo.id) ? 'photo-pick picked' : 'photo-pick'}
              checked={chosen.includes(photo.id)}
              onChange={() => toggle(photo.id)}
            >
              <img src={`/api/photo/${photo.id}`} alt="" loading="lazy" />
              {`${at + 1} · ${words.publication.from[photo.from]} ${dayAt(photo.createdAt)}`}
            </Checkbox>
          </li>
        ))}
      </ul>
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : (
        note && <p className="field-hint">{note}</p>
      )}
    </fieldset>
  )
}
