using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using PartnerCloud.Lambda.Contract;
using PartnerCloud.Lambda.Functions;

[assembly: LambdaGlobalProperties(GenerateMain = true, Runtime = "dotnet10")]
[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<ContractJsonContext>))]
