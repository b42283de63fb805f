import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import css from './EvidencePicture.module.css'
import { type Evidence, evidenceBlob } from './evidence.queries'

interface EvidencePictureProps {
  of: Evidence
  size?: 'preview' | 'original'
  className?: string
}

export function EvidencePicture({ of: evidence, size = 'preview', className }: EvidencePictureProps) {
  const link =
    size === 'preview' ? (evidence.links.preview ?? evidence.links.original) : evidence.links.original
  const { data: blob, isError } = useQuery({
    queryKey: ['evidence', evidence.id, size],
    queryFn: () => evidenceBlob(link),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: evidence.picture,
  })
  const address = useObjectUrl(blob)
  if (!evidence.picture || isError) {
    return (
      <span className={`${css.file} ${className ?? ''}`}>
        {evidence.fileName.split('.').pop()?.slice(0, 4)}
      </span>
    )
  }
  return address ? (
    <img className={className} src={address} alt={evidence.fileName} />
  ) : (
    <span className={`${css.waiting} ${className ?? ''}`} />
  )
}

function useObjectUrl(blob: Blob | undefined) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}
