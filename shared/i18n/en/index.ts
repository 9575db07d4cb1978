import type { Catalogue } from '../keys.ts'
import type { fr } from '../fr/index.ts'
import { criteriaSets } from './criteria-sets.ts'
import { explanations } from './explanations.ts'
import { templates } from './templates.ts'
import { warnings } from './warnings.ts'
import { common } from './common.ts'
import { docx } from './docx.ts'
import { errors } from './errors.ts'
import { home } from './home.ts'
import { indicators } from './indicators.ts'
import { main } from './main.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { ui } from './ui.ts'
import { history } from './history.ts'
import { shell } from './shell.ts'

export const en: Catalogue<typeof fr> = {
  common,
  criteriaSets,
  docx,
  errors,
  explanations,
  history,
  home,
  indicators,
  main,
  report,
  reports,
  shell,
  templates,
  ui,
  warnings,
}
