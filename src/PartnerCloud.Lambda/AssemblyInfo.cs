using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using PartnerCloud.Lambda.Contract;

[assembly: LambdaGlobalProperties(GenerateMain = true, Runtime = "dotnet10")]
[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<ContractJsonContext>))]
