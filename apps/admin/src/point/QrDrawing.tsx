import { qrPath } from './qr-path.ts'

interface Props {
  readonly text: string
  readonly title: string
  readonly className: string
}

/** A code on screen, black on white whatever the theme. */
export function QrDrawing({ text, title, className }: Props) {
  const { d, size } = qrPath(text, 'M')
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <path className="qr-white" d={`M0 0h${size}v${size}H0z`} />
      <path d={d} />
    </svg>
  )
}
