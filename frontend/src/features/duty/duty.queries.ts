import { queryOptions } from '@tanstack/react-query'
import { api, mustSee, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Calendar = Schemas['ShopCalendar']
export type Roster = Schemas['ShopRoster']
export type Hours = Schemas['WeekdayHours']
export type Weekday = Hours['day']
export type SpecialDay = Schemas['SpecialDay']
export type Different = Schemas['RosterException']

export const dutyQueries = {
  calendar: (id: string) =>
    queryOptions({
      queryKey: ['duty', 'calendar', id],
      queryFn: (): Promise<Tagged<Calendar>> =>
        orThrowTagged(api.GET('/shops/{id}/calendar', { params: { path: { id } } })),
    }),
  roster: (id: string) =>
    queryOptions({
      queryKey: ['duty', 'roster', id],
      queryFn: (): Promise<Tagged<Roster>> =>
        orThrowTagged(api.GET('/shops/{id}/roster', { params: { path: { id } } })),
    }),
}

export const useSetCalendar = (id: string, etag?: string) =>
  useVerb<Tagged<Calendar>, Schemas['SetCalendar']>({
    send: (body) =>
      orThrowTagged(
        api.PUT('/shops/{id}/calendar', { body, params: { path: { id }, header: mustSee({ etag }) } }),
      ),
    refresh: [['duty'], ['clocks']],
    refreshOnStale: [['duty']],
  })

export const useSetRoster = (id: string, etag?: string) =>
  useVerb<Tagged<Roster>, Schemas['SetRoster']>({
    send: (body) =>
      orThrowTagged(
        api.PUT('/shops/{id}/roster', { body, params: { path: { id }, header: mustSee({ etag }) } }),
      ),
    refresh: [['duty'], ['clocks']],
    refreshOnStale: [['duty']],
  })
