/** Why a report could not be made: a catalogue key and the values of its sentence. */
export type ReportError = {
  readonly code:
    | 'report.error.unknownBody'
    | 'report.error.unknownReport'
    | 'report.error.period'
    | 'report.error.contentMissing'
    | 'report.error.contentInvalid'
  readonly params?: Readonly<Record<string, string | number>>
}
