import { Drawer } from 'antd'
import { useWords } from '../locale.ts'
import { Navigation } from './Navigation.tsx'

/** The whole navigation on a phone. */
export function NavigationDrawer({ close }: { close: () => void }) {
  const w = useWords().shell
  return (
    <Drawer open onClose={close} placement="left" title={w.navigation} size={280}>
      <Navigation onGo={close} />
    </Drawer>
  )
}
