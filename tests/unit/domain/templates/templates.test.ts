import { describe, expect, test } from 'vitest'
import { nationalCharter } from '#shared/domain/criteria-sets/national-charter.ts'
import { resolveCriteriaSet } from '#shared/domain/criteria-sets/criteria-set.ts'
import { bodySchema } from '#shared/domain/entities/body.ts'
import { resolveBodyTemplate, type BodyTemplate } from '#shared/domain/templates/body-template.ts'
import { bodyTemplateById, bodyTemplates } from '#shared/domain/templates/body-templates.ts'
import { nationalGovernance } from '#shared/domain/templates/national-governance.ts'
import { twoPartySteering } from '#shared/domain/templates/two-party-steering.ts'
import type { Language } from '#shared/i18n/language.ts'
import { createTranslator, resources } from '#shared/i18n/translator.ts'

const languages = ['fr', 'en'] satisfies Language[]

function textOf(language: Language, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (node, part) => (typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined),
      resources[language].translation,
    )
}

const keysOf = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"((?:templates|criteriaSets)\.[\w.]+)"/g)].map((match) => match[1] ?? '')

describe.each(languages)('texts in %s', (language) => {
  test.each(bodyTemplates.map((template): [string, BodyTemplate] => [template.id, template]))(
    'every key of the template %s exists',
    (_id, template) => {
      expect(keysOf(template).length).toBeGreaterThan(3)
      for (const key of keysOf(template)) expect([key, typeof textOf(language, key)]).toEqual([key, 'string'])
    },
  )

  test('every key of the criteria set exists', () => {
    expect(keysOf(nationalCharter)).toHaveLength(2 + 2 + 7 + 40 + 2)
    for (const key of keysOf(nationalCharter)) expect([key, typeof textOf(language, key)]).toEqual([key, 'string'])
  })

  test('the texts fit the records they become', () => {
    const translate = createTranslator(language)
    for (const template of bodyTemplates) {
      const { categories: _categories, ...settings } = resolveBodyTemplate(template, translate)
      const id = '00000000-0000-4000-8000-000000000001'
      const result = bodySchema.safeParse({
        ...settings,
        id,
        networkName: '',
        place: '',
        timeZone: 'Europe/Paris',
        reportTitle: '',
        order: 0,
      })
      expect(result.error?.issues ?? []).toEqual([])
    }
    const titles = resolveCriteriaSet(nationalCharter, translate).groups.flatMap(({ criteria }) =>
      criteria.map(({ title }) => title),
    )
    expect(new Set(titles).size).toBe(40)
  })
})

describe('what a text leaves open is shown', () => {
  test('[M03] [D06] the governance committee keeps rhythm and rule not specified, and shows the other text', () => {
    expect(nationalGovernance).toMatchObject({
      frequency: { kind: 'notSpecified' },
      decisionRule: { kind: 'notSpecified' },
      minutesRule: 'notSpecified',
    })
    const alternative = nationalGovernance.alternatives.find(({ about }) => about === 'frequency')
    expect(alternative?.frequency).toEqual({ kind: 'atLeast', count: 1, per: 'year' })
    expect(nationalGovernance.openPoints.map(({ fact }) => fact)).toEqual(['2.19-1', '2.19-2', 'D06', '2.19-10'])
    expect(nationalGovernance.sources.map(({ about }) => about)).not.toContain('frequency')
  })

  test('[Z2] the abstention of the steering committee is a choice of ours, never sourced', () => {
    expect(twoPartySteering.defaults.map(({ about }) => about)).toEqual(['abstention'])
    expect(twoPartySteering.sources.map(({ about }) => about)).toEqual([
      'categories',
      'frequency',
      'decisionRule',
      'minutesRule',
      'attributions',
    ])
    expect(twoPartySteering.openPoints.map(({ fact }) => fact)).toContain('2.19-3')
  })

  test('[C02] minutes of the steering committee are validated by all parties', () => {
    expect(twoPartySteering.minutesRule).toBe('allParties')
  })

  test('each template but the free one names its text', () => {
    expect(bodyTemplates.map(({ id, sourceKey }) => [id, sourceKey === null])).toEqual([
      ['nationalGovernance', false],
      ['twoPartySteering', false],
      ['free', true],
    ])
    expect(bodyTemplateById('free')?.id).toBe('free')
    expect(bodyTemplateById(null)).toBeUndefined()
  })
})
