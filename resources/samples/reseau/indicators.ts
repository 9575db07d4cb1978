import type { IndicatorFigure } from '#shared/domain/entities/indicator.ts'
import type { CreateIndicatorInput } from '#shared/domain/commands/indicators.ts'

const exact = (amount: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'exact', amount })
const about = (amount: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'about', amount })
const atLeast = (amount: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'atLeast', amount })
const between = (amount: number, upper: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'between', amount, upper })
const notApplicable: IndicatorFigure = { state: 'notApplicable' }

export type IndicatorLine = CreateIndicatorInput & {
  /** A year that is left out was not recorded. */
  readonly values: Readonly<Record<number, IndicatorFigure>>
  readonly targets?: Readonly<Record<number, number>>
}

/** Fifteen indicators with exact, approximate, bounded, missing and not applicable values. */
export const indicators: readonly IndicatorLine[] = [
  {
    name: 'Lieux adhérents',
    kind: 'count',
    unit: 'lieux',
    betterDirection: 'higher',
    source: 'registre',
    definition: 'Adhésions en cours au 31 décembre.',
    values: { 2023: exact(24), 2024: exact(42), 2025: exact(60) },
    targets: { 2023: 20, 2024: 40, 2025: 55 },
  },
  {
    name: 'Personnes aidées',
    kind: 'count',
    unit: 'personnes',
    betterDirection: 'higher',
    source: 'fiches d’activité',
    definition: 'Personnes différentes reçues au moins une fois dans l’année.',
    values: { 2021: about(5200), 2022: about(6900), 2023: exact(8420), 2024: exact(10_960), 2025: exact(12_480) },
    targets: { 2023: 8000, 2024: 10_000, 2025: 13_000 },
  },
  {
    name: 'Heures d’accueil par semaine',
    kind: 'count',
    unit: 'heures',
    betterDirection: 'higher',
    source: 'fiches d’activité',
    values: { 2022: exact(231), 2023: exact(286), 2024: exact(341), 2025: exact(402) },
  },
  {
    name: 'Ateliers collectifs',
    kind: 'count',
    unit: 'ateliers',
    betterDirection: 'higher',
    source: 'fiches d’activité',
    values: { 2024: exact(412), 2025: exact(438) },
    targets: { 2025: 450 },
  },
  {
    name: 'Démarches aidées',
    kind: 'count',
    unit: 'démarches',
    betterDirection: 'notSpecified',
    source: 'fiches d’activité',
    definition: 'Une démarche aboutie compte pour une, quelle que soit sa durée.',
    values: { 2024: exact(5310), 2025: about(6200) },
  },
  {
    name: 'Délai avant un premier rendez-vous',
    kind: 'count',
    unit: 'jours',
    betterDirection: 'lower',
    source: 'relevé de mai',
    values: { 2024: exact(9), 2025: exact(12) },
    targets: { 2025: 10 },
  },
  {
    name: 'Part des lieux accessibles',
    kind: 'percentage',
    unit: '%',
    betterDirection: 'higher',
    source: 'fiches d’accès',
    values: { 2023: between(30, 40), 2024: exact(48), 2025: exact(52) },
    targets: { 2025: 60 },
  },
  {
    name: 'Part des lieux ouverts en soirée',
    kind: 'percentage',
    unit: '%',
    betterDirection: 'higher',
    source: 'carte des lieux',
    values: { 2023: exact(6), 2024: exact(9), 2025: exact(14) },
  },
  {
    name: 'Ordinateurs remis',
    kind: 'count',
    unit: 'postes',
    betterDirection: 'higher',
    source: 'bons de remise',
    values: { 2022: atLeast(90), 2023: exact(185), 2024: exact(240), 2025: atLeast(310) },
  },
  {
    name: 'Ordinateurs dans les écoles',
    kind: 'ratio',
    unit: 'ordinateurs pour 100 élèves',
    betterDirection: 'higher',
    source: 'éducation',
    values: { 2023: exact(8), 2024: notApplicable, 2025: about(11) },
  },
  {
    name: 'Médiateurs en poste',
    kind: 'count',
    unit: 'ETP',
    betterDirection: 'notSpecified',
    source: 'enquête lieux',
    values: { 2023: exact(18.5), 2024: exact(21), 2025: exact(23.5) },
  },
  {
    name: 'Bénévoles actifs',
    kind: 'count',
    unit: 'personnes',
    betterDirection: 'higher',
    source: 'enquête lieux',
    values: { 2023: about(90), 2024: about(110), 2025: between(120, 140) },
    targets: { 2025: 130 },
  },
  {
    name: 'Satisfaction des usagers',
    kind: 'percentage',
    unit: '%',
    betterDirection: 'higher',
    source: 'enquête annuelle',
    values: { 2024: exact(84) },
    targets: { 2025: 85 },
  },
  {
    name: 'Accueillants formés',
    kind: 'count',
    unit: 'personnes',
    betterDirection: 'higher',
    source: 'formation',
    values: { 2023: exact(19), 2024: exact(23), 2025: exact(0) },
  },
  {
    name: 'Budget de fonctionnement',
    kind: 'amount',
    unit: '€',
    betterDirection: 'notSpecified',
    source: 'comptes',
    values: { 2023: exact(96_400), 2024: exact(104_250) },
  },
]
