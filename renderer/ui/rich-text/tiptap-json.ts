/** The part of Tiptap's document that the editor can hold. */
export type TiptapMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }
export type TiptapNode = {
  readonly type?: string | undefined
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly TiptapNode[] | undefined
  readonly marks?: readonly TiptapMark[] | undefined
  readonly text?: string | undefined
}
