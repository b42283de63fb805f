export interface WebConfig {
  keycloakUrl: string
  realm: string
  clientId: string
}

export async function webConfig(): Promise<WebConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' })
  if (!response.ok) throw new Error(`config.json: ${response.status}`)
  return response.json()
}
