import { useWords } from '../locale.ts'
import { useMe } from '../session.ts'
import { EmptyState } from './EmptyState.tsx'

/** Says whom to ask; never a dead end. */
export function NoPermission({ roles, whole = false }: { roles: readonly string[]; whole?: boolean }) {
  const w = useWords()
  const me = useMe()
  const names = roles.map((role) => w.people.role[role as keyof typeof w.people.role] ?? role)
  return (
    <EmptyState
      whole={whole}
      title={w.shell.state.noPermission}
      hint={w.shell.state.noPermissionHint([me.homeUnit?.name, me.name].filter(Boolean).join(' '), names)}
    />
  )
}
