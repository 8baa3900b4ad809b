import { quotaBars, quotaTable } from '@ratchet/design/quota-bars'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { householdPageWords } from '@ratchet/words/household-page'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { usePage, withCycle } from '../shell/page.ts'
import { rowsPath } from './households-state.ts'

interface Props {
  readonly units: readonly { readonly id: string; readonly name: string; readonly counted: number }[]
  readonly quarter: Quarter
  readonly target: number
}

/** Every unit against the target, in the order of the tree: whether it is enough, and nobody's rank. */
export function AllUnits({ units, quarter, target }: Props) {
  const { locale } = useLocale()
  const w = householdPageWords[locale]
  const words = fieldworkPictureWords[locale].quota
  const { search } = usePage()
  const rows = units.map(({ id, name, counted }) => ({
    key: id,
    name,
    target,
    complete: counted,
    part: {
      key: id,
      label: w.seeRows(name, counted),
      href: `/admin${withCycle(rowsPath(id, quarter, { stand: 'done' }), search.c)}`,
    },
  }))
  const input = { title: w.progress, rows }
  return (
    <Card title={w.progress}>
      <Picture draw={(layout) => quotaBars(input, layout, words)} twin={quotaTable(input, words)} />
    </Card>
  )
}
