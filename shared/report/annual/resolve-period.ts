import type { Period } from '#shared/domain/common/dates.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { parsePeriod } from '#shared/domain/rules/report-period.ts'
import type { ReportError } from './report-error.ts'

/** A year (`2025`), a school year (`2024-2025`) or two dates (`2024-09-01..2025-08-31`) as a period. */
export function resolvePeriod(label: string): Result<Period, ReportError> {
  const period = parsePeriod(label.trim())
  return period === null ? err({ code: 'report.error.period', params: { period: label } }) : ok(period)
}
