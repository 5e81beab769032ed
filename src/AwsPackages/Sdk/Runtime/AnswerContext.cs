#nullable enable
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>An answer whose body is read completely, because these services' answers are small.</summary>
internal sealed class AnswerContext : UnmarshallerContext
{
    public AnswerContext(Stream stream, bool maintainResponseBody, IWebResponseData response, bool isException)
    {
        WebResponseData = response;
        MaintainResponseBody = maintainResponseBody;
        IsException = isException;
        if (maintainResponseBody)
        {
            WrappingStream = new CachingWrapperStream(stream, null);
        }
        using var copy = new MemoryStream();
        (WrappingStream ?? stream).CopyTo(copy);
        Body = copy.ToArray();
    }

    public byte[] Body { get; }

    public override string CurrentPath => "";

    public override int CurrentDepth => 0;

    public override bool IsStartElement => false;

    public override bool IsEndElement => false;

    public override bool IsStartOfDocument => true;
}
