import { verificationSchema } from '@ratchet/domain/audit/finding'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'

/** What a verification found: one sentence, and every finding with its place. */
export function VerificationResult({ result }: { result: unknown }) {
  const words = useWords()
  const w = words.auditPage
  const parsed = verificationSchema.safeParse(result)
  if (!parsed.success) return null
  const { findings, findingCount } = parsed.data
  return (
    <div className="verification">
      <p>
        <StatusChip tone={findingCount === 0 ? 'done' : 'danger'}>{`${w.findings} ${findingCount}`}</StatusChip>{' '}
        {words.audit.verified(parsed.data)}
      </p>
      {findings.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
        <section className="twin" tabIndex={0} aria-label={w.findings}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.findings}</th>
                <th scope="col">{w.where}</th>
                <th scope="col">{w.detail}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding) => (
                <tr key={`${finding.kind} ${finding.where} ${finding.detail}`}>
                  <td>{words.audit.finding[finding.kind]}</td>
                  <td>
                    <code>{finding.where}</code>
                  </td>
                  <td lang="en">{finding.detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {findingCount > findings.length && (
        <p className="field-hint">{words.audit.listedFirst(findings.length, findingCount)}</p>
      )}
    </div>
  )
}
