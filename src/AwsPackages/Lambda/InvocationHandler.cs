using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>Runs one invocation: reads the event and writes the result.</summary>
internal delegate Task InvocationHandler(Stream input, ILambdaContext context, Stream output);
