import { Component, type ReactNode } from 'react'
import { ErrorPanel } from './ErrorPanel.tsx'

interface Props {
  readonly children: ReactNode
  readonly fallback: (error: unknown, retry: () => void) => ReactNode
  readonly onReset?: () => void
}

/** Keeps a fault inside its panel: the rest of the page goes on working. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  static readonly Panel = ErrorPanel
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  retry = () => {
    this.props.onReset?.()
    this.setState({ error: null })
  }

  override render() {
    return this.state.error ? this.props.fallback(this.state.error, this.retry) : this.props.children
  }
}
