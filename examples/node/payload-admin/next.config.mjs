import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload({
  devIndicators: false,
  serverExternalPackages: ['quyche'],
  turbopack: { root: import.meta.dirname },
})
