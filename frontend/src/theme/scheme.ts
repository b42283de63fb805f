import { useSyncExternalStore } from 'react'
import { cssVariables, type Scheme } from './tokens'

export type SchemeChoice = 'system' | Scheme
export const schemeChoices: SchemeChoice[] = ['system', 'light', 'dark']

const key = 'aftercare.scheme'
const systemDark = () => window.matchMedia?.('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

export const schemeChoice = (): SchemeChoice => {
  const kept = localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export const currentScheme = (): Scheme => {
  const choice = schemeChoice()
  if (choice !== 'system') return choice
  return systemDark()?.matches ? 'dark' : 'light'
}

export function chooseScheme(choice: SchemeChoice) {
  if (choice === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, choice)
  applyScheme()
}

export function applyScheme() {
  const root = document.documentElement
  const scheme = currentScheme()
  root.dataset.scheme = scheme
  root.style.colorScheme = scheme
  for (const [name, value] of cssVariables(scheme)) root.style.setProperty(name, value)
  for (const tell of listeners) tell()
}

export function followSystemScheme() {
  applyScheme()
  systemDark()?.addEventListener?.('change', applyScheme)
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useScheme = () => useSyncExternalStore(subscribe, currentScheme)
export const useSchemeChoice = () => useSyncExternalStore(subscribe, schemeChoice)
