import { useParams } from 'react-router'

export const policyPath = () => '/desk/policy'
export const presetVersionPath = (id: string) => `/desk/policy/versions/${id}`
export const autoRulesPath = () => '/desk/policy/rules'
export const holidaysPath = () => '/desk/policy/holidays'
export const platformHolidaysPath = () => '/platform/holidays'

export const useVersionId = () => useParams().versionId as string
