import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = { readonly fallback: (error: unknown) => ReactNode; readonly children: ReactNode }

/** Keeps a failed screen from leaving a blank window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly caught: { readonly error: unknown } | null }> {
  override state = { caught: null as { readonly error: unknown } | null } // `as`: widened for what is caught

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } }
  }

  override render() {
    return this.state.caught === null ? this.props.children : this.props.fallback(this.state.caught.error)
  }
}
