/** What a command noticed without refusing: a catalogue key under `warnings` and the values of its sentence. */
export type CommandWarning = {
  readonly code: 'warnings.noMandateRunning' | 'warnings.attendanceNotEntered' | 'warnings.votesExceedVoices'
  readonly params?: Readonly<Record<string, string | number>>
}
export type WithWarnings = { readonly warnings: readonly CommandWarning[] }
