import type { fr } from './fr/index.ts'

type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>
}[keyof T & string]

type PluralSuffix = '_one' | '_many' | '_other' | '_zero'
type WithoutPlural<K extends string> = K extends `${infer Base}${PluralSuffix}` ? Base : K

/** Every key of the French catalogue, plural forms under their base name: `home.dueCount`. */
export type MessageKey = WithoutPlural<Leaves<typeof fr>>

/** The same tree with other strings: a catalogue that misses a key does not compile. */
export type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> }
