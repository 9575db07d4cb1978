import { expect, test } from 'vitest'
import {
  emptyOrganisationDraft,
  emptyPersonDraft,
  organisationChoice,
  organisationDraftSchema,
  personChoice,
  personDraftSchema,
  splitFullName,
} from '#renderer/app/forms/choice-drafts.ts'

const faultsOf = (result: {
  readonly error?: { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] } | undefined
}) => (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)

test('[R01] nobody chosen is refused; someone new needs a family name that is not too long', () => {
  expect(faultsOf(personDraftSchema.safeParse(emptyPersonDraft))).toEqual(['id mandates.personMissing'])
  expect(faultsOf(personDraftSchema.safeParse({ ...emptyPersonDraft, isNew: true }))).toEqual(['familyName errors.required'])
  const long = { ...emptyPersonDraft, isNew: true, familyName: 'x'.repeat(10_000) }
  expect(faultsOf(personDraftSchema.safeParse(long))).toEqual(['familyName errors.tooLong'])
  expect(personDraftSchema.safeParse({ ...emptyPersonDraft, id: 'a' }).success).toBe(true)
})

test('[R01] a person sits for themselves when no organisation is chosen', () => {
  expect(organisationDraftSchema.safeParse(emptyOrganisationDraft).success).toBe(true)
  expect(organisationChoice(emptyOrganisationDraft)).toBeNull()
  expect(organisationChoice({ ...emptyOrganisationDraft, id: 'a' })).toEqual({ id: 'a' })
  expect(organisationChoice({ ...emptyOrganisationDraft, isNew: true, name: 'Val' })).toEqual({
    create: { name: 'Val', kind: '', commune: '' },
  })
  expect(faultsOf(organisationDraftSchema.safeParse({ ...emptyOrganisationDraft, isNew: true }))).toEqual([
    'name errors.required',
  ])
})

test('[R01] what is typed wins over what was chosen', () => {
  expect(personChoice({ ...emptyPersonDraft, id: 'a' })).toEqual({ id: 'a' })
  const typed = { ...emptyPersonDraft, isNew: true, familyName: 'Martin' }
  expect(personChoice(typed)).toEqual({ create: { givenName: '', familyName: 'Martin', functionTitle: '' } })
})

test('a full name is split before its last word', () => {
  expect(splitFullName('  Hélène  Marchetti ')).toEqual({ givenName: 'Hélène', familyName: 'Marchetti' })
  expect(splitFullName('Marchetti')).toEqual({ givenName: '', familyName: 'Marchetti' })
})
