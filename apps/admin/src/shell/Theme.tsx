import { antdComponents, antdToken } from '@ratchet/design/antd-theme'
import type { Locale } from '@ratchet/words/catalogue'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { keepLocale, keptLocale, LocaleContext } from '../locale.ts'
import { loadWords } from '../words.ts'
import './busy-sign.css'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** Language and look for everything below; antd writes its styles with this answer's nonce. */
export function Theme({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(keptLocale)
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
  }, [locale])
  const value = useMemo(
    () => ({
      locale,
      setLocale: (next: Locale) => {
        keepLocale(next)
        void loadWords(next).then(() => setLocale(next))
      },
    }),
    [locale],
  )
  return (
    <LocaleContext value={value}>
      <ConfigProvider
        csp={{ nonce }}
        locale={locale === 'zh' ? zhCN : enUS}
        theme={{ token: antdToken(), components: antdComponents, cssVar: { key: 'ratchet' } }}
        // Antd's own sign says "loading" within the name of the button, and stays there a while after it is gone.
        button={{ autoInsertSpace: false, loadingIcon: <span className="busy-sign" aria-hidden="true" /> }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </LocaleContext>
  )
}
