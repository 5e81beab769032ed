using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>Runs one invocation: reads its event, writes its result.</summary>
internal delegate Task InvocationHandler(Stream input, ILambdaContext context, Stream output);
